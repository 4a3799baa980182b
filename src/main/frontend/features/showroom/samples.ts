import { Problem } from '../../shared/api/problem';

/** The name of a deal that means no good. */
export const HOSTILE = `"Nordic" & <script>alert('x')</script> 대한물류`;

/** A refusal of each kind that a server can give. */
export const refused = () => new Problem(409, [AJS.I18n.getText('pipewright.common.conflict')]);

export const sessionEnded = () => new Problem(401, [AJS.I18n.getText('pipewright.common.session-ended')], {}, true);

export const wrongFields = () =>
    new Problem(400, [AJS.I18n.getText('pipewright.common.busy')], {
        text: AJS.I18n.getText('pipewright.common.input.missing'),
        day: AJS.I18n.getText('pipewright.common.input.missing'),
        choice: AJS.I18n.getText('pipewright.common.input.no-id')
    });
