package io.pipewright.sandbox.workflow;

import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A workflow scheme; the mapping of the key null serves the issue types that have none of their own. */
final class HostWorkflowScheme implements AssignableWorkflowScheme {

    private final Long id;
    private final String name;
    private final String description;
    private final Map<String, String> mappings;

    HostWorkflowScheme(Long id, String name, String description, Map<String, String> mappings) {
        this.id = id;
        this.name = name;
        this.description = description;
        this.mappings = Collections.unmodifiableMap(new LinkedHashMap<>(mappings));
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }

    String getDescription() {
        return description;
    }

    @Override
    public Map<String, String> getMappings() {
        return mappings;
    }

    @Override
    public String getActualWorkflow(String issueTypeId) {
        return mappings.getOrDefault(issueTypeId, getActualDefaultWorkflow());
    }

    @Override
    public String getActualDefaultWorkflow() {
        return mappings.getOrDefault(null, WorkflowSchemes.DEFAULT_WORKFLOW);
    }

    @Override
    public boolean isDefault() {
        return this == WorkflowSchemes.DEFAULT_SCHEME;
    }

    @Override
    public Builder builder() {
        return new SchemeBuilder(id, name, description, mappings);
    }

    /** Builds schemes. */
    static final class SchemeBuilder implements Builder {
        private final Long id;
        private final Map<String, String> mappings;
        private String name;
        private String description;

        SchemeBuilder(Long id, String name, String description, Map<String, String> mappings) {
            this.id = id;
            this.name = name;
            this.description = description;
            this.mappings = new LinkedHashMap<>(mappings);
        }

        @Override
        public Builder setName(String value) {
            this.name = value;
            return this;
        }

        @Override
        public Builder setDescription(String value) {
            this.description = value;
            return this;
        }

        @Override
        public Builder setDefaultWorkflow(String workflowName) {
            return setMapping(null, workflowName);
        }

        @Override
        public Builder setMapping(String issueTypeId, String workflowName) {
            mappings.put(issueTypeId, workflowName);
            return this;
        }

        @Override
        public AssignableWorkflowScheme build() {
            return new HostWorkflowScheme(id, name, description, mappings);
        }
    }
}
