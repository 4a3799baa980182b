import { Said } from './Failure';

/** A gadget without settings, for somebody who cannot change them. */
export function NotSetUp({ id }: { id: string }) {
    return (
        <div class="pipewright-forecast" id={`${id}-forecast`} aria-busy="false">
            <Said
                state="info"
                kind="info"
                title={AJS.I18n.getText('pipewright.forecast.state.unconfigured.title')}
                sentences={[AJS.I18n.getText('pipewright.forecast.configure.first')]}
            />
        </div>
    );
}
