import { useState } from 'preact/hooks';
import type { Values } from '../../shared/ui/Form';
import { Select } from '../../shared/ui/inputs';
import type { CriteriaApi, Criterion, DealField, Pipeline } from './criteria-api';
import { comparisonsOf, SET } from './criterion-values';
import { Operand } from './Operand';

type Props = { start: Criterion | undefined; kept: Values | undefined; pipeline: Pipeline; api: CriteriaApi };

/** Which field of the deal a criterion looks at, how, and what the field is compared with. */
export function FieldCondition({ start, kept, pipeline, api }: Props) {
    const parameters = start?.parameters ?? {};
    const fields = withChosen(pipeline.choices.fields, parameters['field']);
    const [field, setField] = useState(kept?.['field'] ?? parameters['field'] ?? fields[0]!.id);
    const [comparison, setComparison] = useState(kept?.['comparison'] ?? parameters['comparison'] ?? SET);
    const type = fields.find(({ id }) => id === field)?.type ?? 'other';
    const comparisons = comparisonsOf(pipeline.choices, type);
    const compared = comparisons.some(({ code }) => code === comparison) ? comparison : SET;
    const isStored = field === parameters['field'];
    return (
        <>
            <Select
                name="field"
                label={AJS.I18n.getText('pipewright.exit.page.field')}
                value={field}
                choices={fields.map(({ id, name }) => ({ value: id, label: name }))}
                onChoose={setField}
                required
            />
            <Select
                key={type}
                name="comparison"
                label={AJS.I18n.getText('pipewright.exit.page.comparison')}
                value={compared}
                choices={comparisons.map(({ code, name }) => ({ value: code, label: name }))}
                onChoose={setComparison}
                required
            />
            {compared !== SET && (
                <Operand
                    key={field}
                    project={pipeline.project.projectId}
                    field={field}
                    type={type}
                    value={isStored ? (parameters['operand'] ?? '') : ''}
                    name={isStored ? (start?.operandName ?? '') : ''}
                    kept={kept?.['field'] === field ? kept['operand'] : undefined}
                    api={api}
                />
            )}
        </>
    );
}

/** A field that somebody has deleted stays chosen until another one is. */
function withChosen(fields: readonly DealField[], chosen: string | undefined): readonly DealField[] {
    return chosen === undefined || fields.some(({ id }) => id === chosen)
        ? fields
        : [...fields, { id: chosen, name: AJS.I18n.getText('pipewright.exit.asks.field-gone', chosen), type: 'other' }];
}
