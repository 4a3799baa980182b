import { useState } from 'preact/hooks';
import { useLoaded } from '../../shared/api/use-loaded';
import { day } from '../../shared/format/day';
import { number } from '../../shared/format/number';
import { Empty } from '../../shared/ui/Empty';
import { Flag } from '../../shared/ui/Flag';
import { Form } from '../../shared/ui/Form';
import { DateInput, TextInput } from '../../shared/ui/inputs';
import { LoadedView } from '../../shared/ui/LoadedView';
import { Page } from '../../shared/ui/Page';
import { Table } from '../../shared/ui/Table';
import type { Rate, Rates, RatesApi } from './rates-api';

/** Exchange rates: the reporting currency, a form that adds a rate, and every rate that was entered. */
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
    const [said, setSaid] = useState<string>();

    const report = async (currency: string) => {
        const fresh = await api.report(currency);
        setRates(fresh);
        setSaid(AJS.I18n.getText('pipewright.money.rates.reporting.saved', fresh.reporting));
    };
    const add = async (rate: Rate) => {
        setRates(await api.add(rate));
        setSaid(AJS.I18n.getText('pipewright.money.rates.added'));
    };

    return (
        <>
            <ReportingCurrency currency={rates.reporting} report={report} />
            <Page title={AJS.I18n.getText('pipewright.money.rates.add.heading')}>
                <NewRate add={add} />
                {said && <Flag sentence={said} />}
            </Page>
            <RatesTable rates={rates.rates} />
        </>
    );
}

function ReportingCurrency({ currency, report }: { currency: string; report: (currency: string) => Promise<void> }) {
    return (
        <Form
            class="pipewright-rates-reporting"
            submit={AJS.I18n.getText('pipewright.money.rates.reporting.save')}
            save={(values) => report(values['currency'] ?? '')}
        >
            <TextInput
                name="currency"
                label={AJS.I18n.getText('pipewright.money.rates.reporting')}
                help={AJS.I18n.getText('pipewright.money.rates.reporting.help')}
                value={currency}
                maxLength={3}
                required
            />
        </Form>
    );
}

function NewRate({ add }: { add: (rate: Rate) => Promise<void> }) {
    const code = AJS.I18n.getText('pipewright.money.rates.currency.help');
    return (
        <Form
            class="pipewright-rates-add"
            submit={AJS.I18n.getText('pipewright.money.rates.add')}
            emptyAfterwards
            save={({ from = '', to = '', rate = '', validFrom = '' }) => add({ from, to, rate, validFrom })}
        >
            <TextInput name="from" label={AJS.I18n.getText('pipewright.money.rates.from')} help={code} maxLength={3} required />
            <TextInput name="to" label={AJS.I18n.getText('pipewright.money.rates.to')} help={code} maxLength={3} required />
            <TextInput
                name="rate"
                label={AJS.I18n.getText('pipewright.money.rates.rate')}
                help={AJS.I18n.getText('pipewright.money.rates.rate.help')}
                inputMode="decimal"
                required
            />
            <DateInput name="validFrom" label={AJS.I18n.getText('pipewright.money.rates.valid-from')} required />
        </Form>
    );
}

function RatesTable({ rates }: { rates: readonly Rate[] }) {
    return (
        <Table
            id="pipewright-rates-table"
            caption={AJS.I18n.getText('pipewright.money.rates.table.caption')}
            rows={rates}
            rowKey={(rate) => `${rate.from}-${rate.to}-${rate.validFrom}-${rate.rate}`}
            empty={<Empty sentence={AJS.I18n.getText('pipewright.money.rates.empty')} />}
            columns={[
                { key: 'from', title: AJS.I18n.getText('pipewright.money.rates.from'), cell: (rate) => rate.from },
                { key: 'to', title: AJS.I18n.getText('pipewright.money.rates.to'), cell: (rate) => rate.to },
                { key: 'rate', title: AJS.I18n.getText('pipewright.money.rates.rate'), cell: (rate) => number(rate.rate), number: true },
                { key: 'day', title: AJS.I18n.getText('pipewright.money.rates.valid-from'), cell: (rate) => day(rate.validFrom) }
            ]}
        />
    );
}
