/** Jira's context path in tests. */
export default () => '/jira';
