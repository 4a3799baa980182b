import { startNumberField } from '../features/amount-field/amount-field';
import { mount } from '../host/mount';
import { understand } from '../shared/api/numbers';

mount('input.pipewright-number', (place) => (place instanceof HTMLInputElement ? startNumberField(place, understand) : () => undefined));
