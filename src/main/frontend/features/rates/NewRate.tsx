import { CurrencyInput } from '../../shared/ui/CurrencyInput';
import { Form } from '../../shared/ui/Form';
import { DateInput } from '../../shared/ui/inputs';
import { NumberInput } from '../../shared/ui/NumberInput';
import { useQuestion } from '../../shared/ui/use-question';
import type { Rates, RatesApi } from './rates-api';

/** Adds one rate after the other. */
export function NewRate({ api, done }: { api: RatesApi; done: (fresh: Rates) => void }) {
    const [question, confirmed] = useUnusualRates();
    return (
        <>
            <Form
                class="pipewright-rates-add"
                submit={AJS.I18n.getText('pipewright.money.rates.add')}
                emptyAfterwards
                save={async ({ from = '', to = '', rate = '', validFrom = '' }) =>
                    done(await confirmed((sure) => api.add({ from, to, rate, validFrom }, sure)))
                }
            >
                <CurrencyInput
                    name="from"
                    label={AJS.I18n.getText('pipewright.money.rates.from')}
                    help={AJS.I18n.getText('pipewright.money.rates.currency.help')}
                    required
                />
                <CurrencyInput
                    name="to"
                    label={AJS.I18n.getText('pipewright.money.rates.to')}
                    help={AJS.I18n.getText('pipewright.money.rates.currency.help')}
                    required
                />
                <NumberInput
                    name="rate"
                    kind="number"
                    label={AJS.I18n.getText('pipewright.money.rates.rate')}
                    help={AJS.I18n.getText('pipewright.money.rates.rate.help')}
                    understand={api.understand}
                    required
                />
                <DateInput name="validFrom" label={AJS.I18n.getText('pipewright.money.rates.valid-from')} required />
            </Form>
            {question}
        </>
    );
}

/** The question that the server asks about rates that are far off the last ones. */
export function useUnusualRates() {
    return useQuestion({
        question: AJS.I18n.getText('pipewright.money.rates.unusual'),
        yes: AJS.I18n.getText('pipewright.money.rates.unusual.yes')
    });
}
