import { startClosePlan } from '../features/closeplan/start';
import { mount } from '../host/mount';

mount('.pipewright-close-plan-panel', startClosePlan);
