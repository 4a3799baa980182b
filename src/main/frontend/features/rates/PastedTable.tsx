import { useState } from 'preact/hooks';
import { Button } from '../../shared/ui/Button';
import { Form } from '../../shared/ui/Form';
import { TextArea } from '../../shared/ui/inputs';
import { useUnusualRates } from './NewRate';
import type { Rates, RatesApi } from './rates-api';

/** Adds a table of rates out of a spreadsheet: all of its rows, or none while one of them is wrong. */
export function PastedTable({ api, done }: { api: RatesApi; done: (fresh: Rates) => void }) {
    const [open, setOpen] = useState(false);
    const [question, confirmed] = useUnusualRates();
    if (!open) {
        return (
            <Button look="link" onClick={() => setOpen(true)}>
                {AJS.I18n.getText('pipewright.money.rates.paste')}
            </Button>
        );
    }
    return (
        <>
            <Form
                class="pipewright-rates-paste"
                label={AJS.I18n.getText('pipewright.money.rates.paste')}
                submit={AJS.I18n.getText('pipewright.money.rates.paste.add')}
                onCancel={() => setOpen(false)}
                save={async ({ table = '' }) => {
                    done(await confirmed((sure) => api.addTable(table, sure)));
                    setOpen(false);
                }}
            >
                <TextArea
                    name="table"
                    label={AJS.I18n.getText('pipewright.money.rates.paste.table')}
                    help={AJS.I18n.getText('pipewright.money.rates.paste.help')}
                    rows={6}
                    required
                />
            </Form>
            {question}
        </>
    );
}
