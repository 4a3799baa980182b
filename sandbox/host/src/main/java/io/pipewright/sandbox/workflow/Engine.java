package io.pipewright.sandbox.workflow;

import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.AbstractWorkflow;
import com.opensymphony.workflow.FactoryException;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import com.opensymphony.workflow.WorkflowException;
import com.opensymphony.workflow.basic.BasicWorkflowContext;
import com.opensymphony.workflow.config.Configuration;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import com.opensymphony.workflow.spi.WorkflowEntry;
import com.opensymphony.workflow.spi.WorkflowStore;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** OSWorkflow as Jira runs it: rules from plugins, all validators of an action asked, issues that never complete. One per call. */
final class Engine extends AbstractWorkflow {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final RuleLoader rules;
    private final int action;

    /** @param callerKey the key of the acting user, or null
     *  @param action    the action that is to be performed, for its message */
    Engine(String callerKey, int action, RuleLoader rules, WorkflowManager workflows, WorkflowStore store) {
        this.rules = rules;
        this.action = action;
        this.context = new BasicWorkflowContext(callerKey);
        setConfiguration(new Settings(workflows, store));
    }

    @Override
    protected Object loadObject(String className) {
        return rules.load(className.strip());
    }

    @Override
    protected void checkImplicitFinish(long entryId) {
        // a step without actions is an end of the process, not of the issue
    }

    /** Asks every validator and throws all their complaints together. A validator that breaks down makes the whole action invalid. */
    @Override
    @SuppressWarnings("rawtypes") // as OSWorkflow declares it
    protected void verifyInputs(WorkflowEntry entry, List validators, Map variables, PropertySet properties)
            throws WorkflowException {
        InvalidInputException all = new InvalidInputException();
        for (Object descriptor : validators) {
            verify((ValidatorDescriptor) descriptor, variables, properties, all);
        }
        if (!all.getErrors().isEmpty() || !all.getGenericErrors().isEmpty()) {
            throw all;
        }
    }

    private void verify(
            ValidatorDescriptor descriptor, Map<?, ?> variables, PropertySet properties, InvalidInputException all)
            throws WorkflowException {
        String className = (String) descriptor.getArgs().get(CLASS_NAME);
        try {
            if (!(loadObject(className) instanceof Validator validator)) {
                throw new WorkflowException("Could not load validator class: " + className);
            }
            validator.validate(variables, descriptor.getArgs(), properties);
        } catch (InvalidInputException refused) {
            add(refused, all);
        } catch (WorkflowException | RuntimeException broken) {
            LOG.error("The validator {} of action {} failed", className, action, broken);
            throw new BrokenValidator(broken);
        }
    }

    private static void add(InvalidInputException refused, InvalidInputException all) {
        List<?> general = refused.getGenericErrors();
        general.forEach(message -> all.addError((String) message));
        Map<?, ?> ofFields = refused.getErrors();
        ofFields.forEach((field, message) -> all.addError((String) field, (String) message));
    }

    /** A validator did not answer. */
    static final class BrokenValidator extends WorkflowException {
        private static final long serialVersionUID = 1L;

        private BrokenValidator(Exception cause) {
            super("A validator failed", cause);
        }
    }

    /** Workflows by name, and the one store. */
    private record Settings(WorkflowManager workflows, WorkflowStore store) implements Configuration {

        @Override
        public boolean isInitialized() {
            return true;
        }

        @Override
        public String getPersistence() {
            return store.getClass().getName();
        }

        @Override
        public Map<String, String> getPersistenceArgs() {
            return new HashMap<>();
        }

        @Override
        public WorkflowDescriptor getWorkflow(String name) throws FactoryException {
            JiraWorkflow workflow = workflows.getWorkflow(name);
            if (workflow == null) {
                throw new FactoryException("There is no workflow '" + name + "'");
            }
            return workflow.getDescriptor();
        }

        @Override
        public String[] getWorkflowNames() {
            return workflows.getWorkflows().stream().map(JiraWorkflow::getName).toArray(String[]::new);
        }

        @Override
        public WorkflowStore getWorkflowStore() {
            return store;
        }

        @Override
        public void load(URL url) {
            // workflows come from the manager
        }

        @Override
        public boolean removeWorkflow(String name) {
            return false;
        }

        @Override
        public boolean saveWorkflow(String name, WorkflowDescriptor descriptor, boolean replace) {
            return false;
        }
    }
}
