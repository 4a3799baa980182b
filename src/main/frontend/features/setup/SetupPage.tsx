import { useState } from 'preact/hooks';
import { type Problem, problemOf } from '../../shared/api/problem';
import { useLoaded } from '../../shared/api/use-loaded';
import { LoadedView } from '../../shared/ui/LoadedView';
import { ProblemMessage } from '../../shared/ui/ProblemMessage';
import { ChoicesForm, firstChoices } from './ChoicesForm';
import { BackAndRun, PreviewView } from './PreviewView';
import { ReportView } from './ReportView';
import type { Offers, Preview, Report, Request, SetupApi } from './setup-api';

/** Where the administrator is: choosing, looking at what a run would do, waiting for it, or reading what it did. */
type Step =
    | { at: 'choices' }
    | { at: 'preview'; preview: Preview }
    | { at: 'running' }
    | { at: 'failed'; problem: Problem }
    | { at: 'report'; report: Report };

/** Set-up of a sales pipeline: choices, a preview of what will be done, and the report of what was done. */
export function SetupPage({ api }: { api: SetupApi }) {
    const [loaded, reload] = useLoaded('setup', api.offers);
    return (
        <LoadedView loaded={loaded} retry={reload}>
            {(offers) => <Setup offers={offers} api={api} />}
        </LoadedView>
    );
}

function Setup({ offers, api }: { offers: Offers; api: SetupApi }) {
    const [request, setRequest] = useState<Request>(() => firstChoices(offers));
    const [step, setStep] = useState<Step>({ at: 'choices' });
    const back = () => setStep({ at: 'choices' });

    const preview = async (asked: Request) => {
        const answer = await api.preview(asked);
        setRequest(asked);
        setStep({ at: 'preview', preview: answer });
    };
    const run = async () => {
        setStep({ at: 'running' });
        try {
            setStep({ at: 'report', report: await api.run(request) });
        } catch (cause) {
            setStep({ at: 'failed', problem: problemOf(cause) });
        }
    };

    switch (step.at) {
        case 'choices':
            return <ChoicesForm offers={offers} now={request} preview={preview} />;
        case 'preview':
            return <PreviewView preview={step.preview} run={run} back={back} />;
        case 'running':
            return <p role="status">{AJS.I18n.getText('pipewright.setup.page.running')}</p>;
        case 'failed':
            return (
                <ProblemMessage problem={step.problem}>
                    <BackAndRun runText={AJS.I18n.getText('pipewright.setup.page.run-again')} run={run} back={back} />
                </ProblemMessage>
            );
        case 'report':
            return <ReportView report={step.report} api={api} run={run} back={back} />;
    }
}
