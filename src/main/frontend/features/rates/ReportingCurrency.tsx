import { CurrencyInput } from '../../shared/ui/CurrencyInput';
import { Form } from '../../shared/ui/Form';
import { useQuestion } from '../../shared/ui/use-question';
import type { Rates, RatesApi } from './rates-api';

type Props = { currency: string; api: RatesApi; done: (fresh: Rates) => void };

/** The currency that the company reports in. The server says how many deals a change concerns before it makes it. */
export function ReportingCurrency({ currency, api, done }: Props) {
    const [question, confirmed] = useQuestion({
        question: AJS.I18n.getText('pipewright.money.rates.reporting.confirm'),
        yes: AJS.I18n.getText('pipewright.money.rates.reporting.save')
    });
    return (
        <>
            <Form
                class="pipewright-rates-reporting"
                submit={AJS.I18n.getText('pipewright.money.rates.reporting.save')}
                save={async ({ currency: chosen = '' }) => done(await confirmed((sure) => api.report(chosen, sure)))}
            >
                <CurrencyInput
                    name="currency"
                    label={AJS.I18n.getText('pipewright.money.rates.currency')}
                    help={AJS.I18n.getText('pipewright.money.rates.reporting.help')}
                    value={currency}
                    required
                />
            </Form>
            {question}
        </>
    );
}
