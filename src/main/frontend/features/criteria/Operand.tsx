import { useState } from 'preact/hooks';
import { useLoaded } from '../../shared/api/use-loaded';
import { DateInput, Select, TextInput } from '../../shared/ui/inputs';
import { LoadedView } from '../../shared/ui/LoadedView';
import { NumberInput } from '../../shared/ui/NumberInput';
import { Picker } from '../../shared/ui/Picker';
import type { CriteriaApi, FieldType } from './criteria-api';

const LONGEST = 255;
const TODAY = 'today';

type Props = {
    project: number;
    field: string;
    type: FieldType;
    value: string;
    /** What people call the stored choice or person. */
    name: string;
    /** What somebody chose before and has not saved. */
    kept: string | undefined;
    api: CriteriaApi;
};

/** What a field is compared with: picked where Jira knows what there is to pick, typed otherwise. */
export function Operand(props: Props) {
    switch (props.type) {
        case 'choice':
            return <ChoiceOperand {...props} />;
        case 'user':
            return <PersonOperand {...props} />;
        case 'date':
            return <DayOperand {...props} />;
        case 'number':
            return (
                <NumberInput
                    name="operand"
                    label={AJS.I18n.getText('pipewright.exit.page.operand')}
                    help={AJS.I18n.getText('pipewright.exit.page.operand-number-help')}
                    kind="number"
                    value={props.value}
                    required
                />
            );
        default:
            return (
                <TextInput
                    name="operand"
                    label={AJS.I18n.getText('pipewright.exit.page.operand')}
                    help={AJS.I18n.getText('pipewright.exit.page.operand-text-help')}
                    value={props.value}
                    maxLength={LONGEST}
                    required
                    wide
                />
            );
    }
}

function ChoiceOperand({ project, field, value, name, kept, api }: Props) {
    const [loaded, reload] = useLoaded(field, (signal) => api.choices(project, field, '', signal));
    return (
        <LoadedView loaded={loaded} retry={reload}>
            {(offered) => {
                const gone = value !== '' && !offered.some(({ code }) => code === value);
                return (
                    <Select
                        name="operand"
                        label={AJS.I18n.getText('pipewright.exit.page.operand')}
                        value={kept ?? value}
                        choices={[
                            { value: '', label: AJS.I18n.getText('pipewright.exit.page.operand-choose') },
                            ...offered.map((one) => ({ value: one.code, label: one.name })),
                            ...(gone ? [{ value, label: AJS.I18n.getText('pipewright.exit.page.operand-gone', name || value) }] : [])
                        ]}
                        required
                    />
                );
            }}
        </LoadedView>
    );
}

function PersonOperand({ project, field, value, name, api }: Props) {
    return (
        <Picker
            name="operand"
            label={AJS.I18n.getText('pipewright.exit.page.operand')}
            picked={value === '' ? undefined : { value, label: name || value }}
            search={async (text, signal) => {
                const found = await api.choices(project, field, text, signal);
                return found.map((one) => ({ value: one.code, label: one.name, picture: '' }));
            }}
            required
        />
    );
}

/** The day on which somebody looks, or one day for ever. */
function DayOperand({ value, kept }: Props) {
    const start = kept ?? value;
    const [today, setToday] = useState(start === TODAY);
    return (
        <>
            <Select
                name="operandKind"
                label={AJS.I18n.getText('pipewright.exit.page.operand')}
                value={today ? TODAY : 'day'}
                choices={[
                    { value: 'day', label: AJS.I18n.getText('pipewright.exit.page.operand-day') },
                    { value: TODAY, label: AJS.I18n.getText('pipewright.exit.page.operand-today') }
                ]}
                onChoose={(chosen) => setToday(chosen === TODAY)}
            />
            {today ? (
                <input type="hidden" name="operand" value={TODAY} />
            ) : (
                <DateInput
                    name="operand"
                    label={AJS.I18n.getText('pipewright.exit.page.operand-day')}
                    value={start === TODAY ? '' : start}
                    required
                />
            )}
        </>
    );
}
