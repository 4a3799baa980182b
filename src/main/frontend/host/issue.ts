/** Lets Jira draw the issue anew, with its fields, steps and panels; where it cannot, the page is loaded again. */
export function refreshIssue(): void {
    const { JIRA } = window;
    const issue = JIRA?.Issue?.getIssueId?.();
    const event = JIRA?.Events?.REFRESH_ISSUE_PAGE;
    if (issue && event && JIRA?.trigger) {
        JIRA.trigger(event, [issue]);
    } else {
        window.location.reload();
    }
}
