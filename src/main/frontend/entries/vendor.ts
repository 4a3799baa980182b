/* What may exist only once on a page: Preact and what every view counts or says through one place. */
export * from 'preact';
export * from 'preact/hooks';
export { jsx, jsxs, Fragment } from 'preact/jsx-runtime';
export * from '../shared/once';
