import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { problemOf } from '../../shared/api/problem';
import { Button } from '../../shared/ui/Button';
import { Flag } from '../../shared/ui/Flag';
import { Form, type Values } from '../../shared/ui/Form';
import { Select, TextArea, TextInput } from '../../shared/ui/inputs';
import { PercentInput } from '../../shared/ui/NumberInput';
import type { Pipeline, Stage } from './criteria-api';
import type { StageProps } from './StageSection';

const CONFLICT = 409;
const LONGEST_GUIDANCE = 2000;

/** What deals take on when they enter a stage, and the form that changes it. */
export function StageSettings({ stage, pipeline, api, take }: StageProps) {
    const [seen, setSeen] = useState<Stage>();
    const [said, setSaid] = useState<string>();
    const edit = useRef<HTMLDivElement>(null);
    const wasOpen = useRef(false);
    useLayoutEffect(() => {
        if (wasOpen.current && !seen) {
            edit.current?.querySelector('button')?.focus();
        }
        wasOpen.current = seen !== undefined;
    }, [seen]);

    return (
        <div ref={edit}>
            {seen ? (
                <Editing
                    stage={stage}
                    seen={seen}
                    pipeline={pipeline}
                    api={api}
                    take={take}
                    saved={(fresh) => {
                        setSeen(undefined);
                        setSaid(AJS.I18n.getText('pipewright.exit.page.saved'));
                        take(fresh);
                    }}
                    close={() => setSeen(undefined)}
                />
            ) : (
                <p>
                    <SettingsText stage={stage} pipeline={pipeline} />{' '}
                    <Button
                        look="link"
                        data-settings={stage.key}
                        aria-label={AJS.I18n.getText('pipewright.exit.page.edit-settings', stage.name)}
                        onClick={() => {
                            setSaid(undefined);
                            setSeen(stage);
                        }}
                    >
                        {AJS.I18n.getText('pipewright.exit.page.edit-short')}
                    </Button>
                </p>
            )}
            {said && <Flag sentence={said} />}
            {stage.guidance && !seen && <p class="pipewright-muted pipewright-criteria-guidance">{stage.guidance}</p>}
        </div>
    );
}

function SettingsText({ stage, pipeline }: { stage: Stage; pipeline: Pipeline }) {
    const rot =
        stage.rotDays === null
            ? AJS.I18n.getText('pipewright.exit.page.rots-never')
            : AJS.I18n.getText('pipewright.exit.page.rots-after', String(stage.rotDays));
    const category = pipeline.choices.categories.find(({ code }) => code === stage.category)?.name ?? stage.category;
    return <>{AJS.I18n.getText('pipewright.exit.page.settings-line', stage.probability, category, rot)}</>;
}

type EditingProps = StageProps & { seen: Stage; saved: (fresh: Pipeline) => void; close: () => void };

function Editing({ stage, seen, pipeline, api, take, saved, close }: EditingProps) {
    const project = pipeline.project.projectId;
    const [revision, setRevision] = useState(seen.revision);
    const [conflict, setConflict] = useState(false);
    const send = async (values: Values) => {
        setConflict(false);
        try {
            saved(
                await api.settings(project, stage.key, {
                    revision,
                    probability: values['probability'] ?? seen.probability,
                    category: values['category'] ?? seen.category,
                    rotDays: values['rotDays'] ?? '',
                    guidance: values['guidance'] ?? ''
                })
            );
        } catch (cause) {
            setConflict(problemOf(cause).status === CONFLICT);
            throw cause;
        }
    };
    const reload = async () => {
        const fresh = await api.load(project);
        setRevision(fresh.stages.find(({ key }) => key === stage.key)?.revision ?? revision);
        setConflict(false);
        take(fresh);
    };
    return (
        <>
            {revision !== seen.revision && (
                <div class="pipewright-criteria-current">
                    <p role="status">{AJS.I18n.getText('pipewright.exit.page.current')}</p>
                    <p>
                        <SettingsText stage={stage} pipeline={pipeline} />
                    </p>
                    {stage.guidance && <p class="pipewright-criteria-guidance">{stage.guidance}</p>}
                </div>
            )}
            <Form
                submit={AJS.I18n.getText('pipewright.exit.page.save')}
                label={AJS.I18n.getText('pipewright.exit.page.edit-settings', stage.name)}
                class="pipewright-criteria-form"
                draft={`criteria-${project}-stage-${stage.key}`}
                save={send}
                onCancel={close}
                {...(conflict
                    ? { actions: <Button onClick={() => void reload()}>{AJS.I18n.getText('pipewright.exit.page.reload')}</Button> }
                    : {})}
            >
                <StageFields seen={seen} pipeline={pipeline} />
            </Form>
        </>
    );
}

/** What is won, lost or parked always has the values of its stage: there is nothing to choose. */
function StageFields({ seen, pipeline }: { seen: Stage; pipeline: Pipeline }) {
    return (
        <>
            {seen.onTheWay && (
                <>
                    <PercentInput
                        name="probability"
                        label={AJS.I18n.getText('pipewright.exit.page.probability')}
                        value={seen.probability}
                        required
                    />
                    <Select
                        name="category"
                        label={AJS.I18n.getText('pipewright.exit.page.category')}
                        value={seen.category}
                        choices={pipeline.choices.categories.map(({ code, name }) => ({ value: code, label: name }))}
                        required
                    />
                </>
            )}
            <TextInput
                name="rotDays"
                label={AJS.I18n.getText('pipewright.exit.page.rot-days')}
                help={AJS.I18n.getText('pipewright.exit.page.rot-days-help')}
                value={seen.rotDays === null ? '' : String(seen.rotDays)}
                inputMode="numeric"
            />
            <TextArea
                name="guidance"
                label={AJS.I18n.getText('pipewright.exit.page.guidance')}
                value={seen.guidance}
                maxLength={LONGEST_GUIDANCE}
            />
        </>
    );
}
