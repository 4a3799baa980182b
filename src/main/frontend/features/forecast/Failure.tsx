import { moment } from '../../shared/format/day';
import { userLocale } from '../../shared/format/page';
import type { Problem } from '../../shared/api/problem';
import { Button } from '../../shared/ui/Button';
import { Message } from '../../shared/ui/Message';
import { ProblemMessage } from '../../shared/ui/ProblemMessage';
import type { Forecast } from './forecast-api';

const NOT_READY = 503;
const NO_PERMISSION = 403;
const REFUSED = 400;

/** Whether the server only needs a moment: the history is loaded after a start. */
export function isNotReady(problem: Problem): boolean {
    return problem.status === NOT_READY;
}

type Props = { problem: Problem; retry: () => void; kept: Forecast | undefined };

/** Why there is no forecast, or none that is fresher than what is shown, and what to do. */
export function Failure({ problem, retry, kept }: Props) {
    if (isNotReady(problem)) {
        return <Said state="info" kind="info" sentences={problem.sentences} />;
    }
    if (problem.status === NO_PERMISSION && !kept && !problem.sessionEnded) {
        const title = AJS.I18n.getText('pipewright.forecast.state.no-permission.title');
        return <Said state="warning" kind="warning" title={title} sentences={problem.sentences} />;
    }
    return (
        <div data-state={kept ? 'stale' : 'error'}>
            <ProblemMessage problem={problem} sentences={[...introduced(kept), ...said(problem), ...whatElse(problem)]}>
                <Button onClick={retry}>{AJS.I18n.getText('pipewright.common.retry')}</Button>
            </ProblemMessage>
        </div>
    );
}

function introduced(kept: Forecast | undefined): string[] {
    return kept
        ? [AJS.I18n.getText('pipewright.forecast.state.stale', moment(kept.request.readAt, userLocale(), kept.request.zone))]
        : [AJS.I18n.getText('pipewright.forecast.state.error.title')];
}

/** Nobody typed anything here: of a server that is not reached no more is said than that. */
function said(problem: Problem): readonly string[] {
    return problem.status === 0 ? [AJS.I18n.getText('pipewright.forecast.state.offline')] : problem.sentences;
}

function whatElse(problem: Problem): string[] {
    const known = problem.status === REFUSED || problem.sessionEnded || problem.status === 0;
    return known ? [] : [AJS.I18n.getText('pipewright.forecast.state.error.text')];
}

type SaidProps = { state: string; kind: 'info' | 'warning'; title?: string; sentences: readonly string[] };

export function Said({ state, kind, title, sentences }: SaidProps) {
    return (
        <div data-state={state}>
            <Message kind={kind}>
                {title && (
                    <p>
                        <strong>{title}</strong>
                    </p>
                )}
                {sentences.map((sentence) => (
                    <p key={sentence}>{sentence}</p>
                ))}
            </Message>
        </div>
    );
}
