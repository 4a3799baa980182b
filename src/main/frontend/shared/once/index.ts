export { announce } from './announce';
export { keepTyped } from './typed';
export { useOwnId } from './use-own-id';
