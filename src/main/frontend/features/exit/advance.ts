import { Problem } from '../../shared/api/problem';
import type { Criterion, ExitApi, Stage, Transition } from './exit-api';

/** What became of the wish to move a deal: it moved, or Jira's screen is open, or Jira says why not. */
export type Moved = 'moved' | 'asks';

/** Moves a deal to a stage by the transition that Jira offers; where that has a screen, opens it. */
export async function advance(api: ExitApi, to: Stage, openScreen: (transition: Transition) => boolean): Promise<Moved> {
    const offered = (await api.transitions()).find((transition) => transition.to.id === to.statusId);
    if (!offered) {
        throw new Problem(0, [AJS.I18n.getText('pipewright.exit.panel.advance.none', to.name)]);
    }
    if (Object.keys(offered.fields ?? {}).length > 0) {
        if (!openScreen(offered)) {
            throw new Problem(0, [AJS.I18n.getText('pipewright.exit.panel.advance.screen', offered.name)]);
        }
        return 'asks';
    }
    await api.move(offered.id);
    return 'moved';
}

/** Opens the screen of a transition as a click on Jira's own button does; false when the page has no such button. */
export function openScreen(transition: Transition): boolean {
    const button = document.getElementById(`action_id_${transition.id}`);
    button?.click();
    return button !== null;
}

/** Each sentence of a refusal with the criterion that says the same, if any does. */
export function refusalsOf(problem: Problem, criteria: readonly Criterion[]): { sentence: string; criterion: Criterion | undefined }[] {
    return problem.sentences.map((sentence) => ({
        sentence,
        criterion: criteria.find((criterion) => criterion.reasons.includes(sentence))
    }));
}
