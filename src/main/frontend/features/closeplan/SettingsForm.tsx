import { useLoaded } from '../../shared/api/use-loaded';
import { Button } from '../../shared/ui/Button';
import { Form, type Values } from '../../shared/ui/Form';
import { TextArea, TextInput } from '../../shared/ui/inputs';
import { LoadedView } from '../../shared/ui/LoadedView';
import type { Desk } from './ClosePlanPanel';
import { holidayLines, holidaysFrom } from './holidays';
import type { Settings } from './plan-api';

type Props = { desk: Desk; close: () => void };

/** What holds for the plans of the whole pipeline: our company's name and the holidays. Administrators change it, everybody may look. */
export function SettingsForm({ desk, close }: Props) {
    const [loaded, reload] = useLoaded('settings', desk.api.settings);
    return (
        <LoadedView loaded={loaded} retry={reload}>
            {(settings) =>
                settings.mayChange ? (
                    <Shape desk={desk} close={close} settings={settings} />
                ) : (
                    <Shown settings={settings} close={close} />
                )
            }
        </LoadedView>
    );
}

function Shape({ desk: { plan, api, done }, close, settings }: Props & { settings: Settings }) {
    const save = async (values: Values) => {
        await api.shape({ company: values['company'] ?? '', holidays: holidaysFrom(values['holidays'] ?? '') }, settings);
        done(await api.load(), AJS.I18n.getText('pipewright.closeplan.saved.settings'));
    };
    return (
        <Form
            submit={AJS.I18n.getText('pipewright.closeplan.action.save')}
            draft={`plan.${plan.key}.settings`}
            save={save}
            onCancel={close}
        >
            <TextInput
                name="company"
                label={AJS.I18n.getText('pipewright.closeplan.settings.company')}
                help={AJS.I18n.getText('pipewright.closeplan.settings.company-help')}
                value={settings.company}
                maxLength={100}
                wide
            />
            <TextArea
                name="holidays"
                label={AJS.I18n.getText('pipewright.closeplan.settings.holidays')}
                help={AJS.I18n.getText('pipewright.closeplan.settings.holidays-help')}
                value={holidayLines(settings.holidays)}
                rows={8}
            />
        </Form>
    );
}

function Shown({ settings, close }: { settings: Settings; close: () => void }) {
    return (
        <>
            <p>{AJS.I18n.getText('pipewright.closeplan.settings.not-permitted')}</p>
            <p>
                {AJS.I18n.getText('pipewright.closeplan.settings.company')}: {settings.company || '–'}
            </p>
            <p>
                {AJS.I18n.getText('pipewright.closeplan.settings.holidays')}: {settings.holidays.length}
            </p>
            <pre>{holidayLines(settings.holidays)}</pre>
            <Button onClick={close}>{AJS.I18n.getText('pipewright.closeplan.action.close')}</Button>
        </>
    );
}
