import { useState } from 'preact/hooks';
import { useLoaded } from '../../shared/api/use-loaded';
import { number } from '../../shared/format/number';
import { Flag } from '../../shared/ui/Flag';
import { LoadedView } from '../../shared/ui/LoadedView';
import { Page } from '../../shared/ui/Page';
import { NewRate } from './NewRate';
import { PastedTable } from './PastedTable';
import type { Rates, RatesApi } from './rates-api';
import { RatesTable } from './RatesTable';
import { ReportingCurrency } from './ReportingCurrency';

/** Exchange rates: the reporting currency, ways to add rates, and every rate that was entered. */
export function RatesPage({ api }: { api: RatesApi }) {
    const [loaded, reload] = useLoaded('rates', api.load);
    return (
        <LoadedView loaded={loaded} retry={reload}>
            {(start) => <RatesView start={start} api={api} />}
        </LoadedView>
    );
}

function RatesView({ start, api }: { start: Rates; api: RatesApi }) {
    const [rates, setRates] = useState(start);
    const [said, setSaid] = useState<{ about: 'currency' | 'rates'; sentence: string }>();

    const reported = (fresh: Rates) => {
        setRates(fresh);
        setSaid({ about: 'currency', sentence: AJS.I18n.getText('pipewright.money.rates.reporting.saved', fresh.reporting) });
    };
    const added = (fresh: Rates) => {
        const count = fresh.rates.length - rates.rates.length;
        setRates(fresh);
        setSaid({ about: 'rates', sentence: addedSentence(count) });
    };

    return (
        <>
            <Page title={AJS.I18n.getText('pipewright.money.rates.reporting')}>
                <ReportingCurrency currency={rates.reporting} api={api} done={reported} />
                {said?.about === 'currency' && <Flag sentence={said.sentence} />}
            </Page>
            <Page title={AJS.I18n.getText('pipewright.money.rates.add.heading')}>
                <NewRate api={api} done={added} />
                <PastedTable api={api} done={added} />
                {said?.about === 'rates' && <Flag sentence={said.sentence} />}
            </Page>
            <RatesTable rates={rates.rates} />
        </>
    );
}

function addedSentence(count: number): string {
    return count === 1
        ? AJS.I18n.getText('pipewright.money.rates.added')
        : AJS.I18n.getText('pipewright.money.rates.added-many', number(count));
}
