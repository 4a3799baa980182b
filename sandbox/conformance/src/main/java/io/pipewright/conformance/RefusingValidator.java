package io.pipewright.conformance;

import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import java.util.Map;

/** Refuses with the message of its arguments, at the field that they name or on top. */
public class RefusingValidator implements Validator {

    @Override
    @SuppressWarnings("rawtypes")
    public void validate(Map transientVars, Map args, PropertySet properties) throws InvalidInputException {
        InvalidInputException refused = new InvalidInputException();
        if (args.get("field") == null) {
            refused.addError((String) args.get("message"));
        } else {
            refused.addError((String) args.get("field"), (String) args.get("message"));
        }
        throw refused;
    }
}
