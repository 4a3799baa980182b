import { moment } from '../../shared/format/day';
import type { ProjectHistory } from './history-api';

/** Whether somebody waits for the end of a rebuild. */
export function isUnderWay({ state }: ProjectHistory): boolean {
    return state === 'waiting' || state === 'running';
}

/** How a project's history stands, as a sentence. */
export function stateText({ state, started, problem }: ProjectHistory): string {
    const since = moment(started ?? '');
    switch (state) {
        case 'never':
            return AJS.I18n.getText('pipewright.history.state.never');
        case 'waiting':
            return AJS.I18n.getText('pipewright.history.state.waiting');
        case 'running':
            return AJS.I18n.getText('pipewright.history.state.running', since);
        case 'interrupted':
            return AJS.I18n.getText('pipewright.history.state.interrupted', since);
        case 'done':
            return AJS.I18n.getText('pipewright.history.state.done', since);
        case 'failed':
            return AJS.I18n.getText('pipewright.history.state.failed', problem ?? '');
    }
}
