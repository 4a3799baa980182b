import { pageUrl } from '../../shared/api/api';
import { Lozenge, type Tone } from '../../shared/ui/marks';
import { Message } from '../../shared/ui/Message';
import { Table } from '../../shared/ui/Table';
import { Heading } from './Heading';
import { BackAndRun } from './PreviewView';
import type { Outcome, Report, SetupApi } from './setup-api';
import { TeamFilters } from './TeamFilters';

type Props = { report: Report; api: SetupApi; run: () => void; back: () => void };

const TONES: Readonly<Record<Outcome, Tone>> = { done: 'good', reused: 'neutral', failed: 'bad', skipped: 'warning' };

/** What a run did, and where a team goes from here. */
export function ReportView({ report, api, run, back }: Props) {
    const count = (outcome: Outcome) => report.steps.filter((step) => step.outcome === outcome).length;
    return (
        <>
            <Heading>{AJS.I18n.getText('pipewright.setup.page.report-title')}</Heading>
            <Message kind={report.succeeded ? 'success' : 'error'}>
                <p>
                    {report.succeeded
                        ? AJS.I18n.getText('pipewright.setup.page.succeeded')
                        : AJS.I18n.getText('pipewright.setup.page.failed')}
                </p>
                <p>{AJS.I18n.getText('pipewright.setup.page.done-summary', count('done'), count('reused'))}</p>
            </Message>
            {report.succeeded ? (
                <>
                    <NextSteps projectKey={report.projectKey ?? ''} />
                    <TeamFilters queries={report.queries} save={api.saveFilters} />
                </>
            ) : (
                <BackAndRun runText={AJS.I18n.getText('pipewright.setup.page.run-again')} run={run} back={back} />
            )}
            <Steps report={report} />
        </>
    );
}

function NextSteps({ projectKey }: { projectKey: string }) {
    const key = encodeURIComponent(projectKey);
    return (
        <section>
            <h3>{AJS.I18n.getText('pipewright.setup.page.next-heading')}</h3>
            <p class="pipewright-buttons">
                <a class="aui-button aui-button-primary" href={pageUrl(`/projects/${key}`)}>
                    {AJS.I18n.getText('pipewright.setup.page.open-project')}
                </a>
                <a class="aui-button" href={pageUrl(`/secure/admin/PipewrightCriteria!default.jspa?projectKey=${key}`)}>
                    {AJS.I18n.getText('pipewright.setup.page.open-criteria')}
                </a>
                <a class="aui-button" href={pageUrl('/secure/admin/PipewrightRates!default.jspa')}>
                    {AJS.I18n.getText('pipewright.setup.page.open-rates')}
                </a>
                <a class="aui-button" href={pageUrl('/secure/ConfigurePortalPages!default.jspa')}>
                    {AJS.I18n.getText('pipewright.setup.page.open-dashboard')}
                </a>
            </p>
        </section>
    );
}

function Steps({ report }: { report: Report }) {
    return (
        <Table
            caption={AJS.I18n.getText('pipewright.setup.page.report-title')}
            rows={report.steps}
            rowKey={(step) => step.title}
            columns={[
                { key: 'step', title: AJS.I18n.getText('pipewright.setup.page.column-step'), cell: (step) => step.title, names: true },
                {
                    key: 'result',
                    title: AJS.I18n.getText('pipewright.setup.page.column-result'),
                    cell: (step) => (
                        <>
                            <Lozenge tone={TONES[step.outcome]}>{nameOf(step.outcome)}</Lozenge>
                            {step.message && <p>{step.message}</p>}
                        </>
                    )
                }
            ]}
        />
    );
}

function nameOf(outcome: Outcome): string {
    switch (outcome) {
        case 'done':
            return AJS.I18n.getText('pipewright.setup.outcome.done');
        case 'failed':
            return AJS.I18n.getText('pipewright.setup.outcome.failed');
        case 'skipped':
            return AJS.I18n.getText('pipewright.setup.outcome.skipped');
        case 'reused':
            return AJS.I18n.getText('pipewright.setup.outcome.reused');
    }
}
