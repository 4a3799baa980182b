package io.pipewright.sandbox.field;

import io.pipewright.sandbox.plugin.ModuleKind;
import io.pipewright.sandbox.site.Site;
import java.util.List;

/** Everything of fields and screens over one site, built once. */
public final class Fields {

    private final FieldTypes types = new FieldTypes();
    private final FieldValues values;
    private final NumberText numbers;
    private final OptionStore options;
    private final CustomFields customFields;
    private final AllFields all;
    private final FieldShapes shapes;
    private final Screens screens;
    private final ScreenSchemes screenSchemes;
    private final TypeScreenSchemes typeScreenSchemes;
    private final ScreenFactory screenFactory;
    private final ScreenDefaults screenDefaults;
    private final List<ModuleKind> moduleKinds;

    /** @param baseUrl the host's address, without a slash at the end */
    public Fields(Site site, String baseUrl) {
        values = new FieldValues(site.database());
        numbers = new NumberText(site.requestUser());
        options = new OptionStore(site.database());
        new SystemFieldTypes(types, site.requestUser())
                .register(values, site.configs(), numbers, options, site.users());
        customFields = new CustomFields(
                site.database(),
                types,
                site.configSchemes(),
                site.projects(),
                new FieldNames(site.translations(), site.requestUser()));
        all = new AllFields(customFields, site.requestUser());
        shapes = new FieldShapes(options, site.requestUser(), baseUrl);
        ScreenStore store = new ScreenStore(site.database());
        screens = new Screens(store);
        screenSchemes = new ScreenSchemes(store, screens);
        typeScreenSchemes = new TypeScreenSchemes(store, screenSchemes, site.projectTable());
        screenFactory = new ScreenFactory(screens, screenSchemes, typeScreenSchemes);
        screenDefaults = new ScreenDefaults(store);
        moduleKinds = List.of(new CustomFieldTypeKind(types, site.requestUser()), new CustomFieldSearcherKind(types));
    }

    /** Gives an empty site the default screen and the default schemes; does nothing where they exist. */
    public void plantDefaults() {
        screenDefaults.plant();
    }

    public FieldTypes types() {
        return types;
    }

    public FieldValues values() {
        return values;
    }

    public NumberText numbers() {
        return numbers;
    }

    public OptionStore options() {
        return options;
    }

    public CustomFields customFields() {
        return customFields;
    }

    public AllFields all() {
        return all;
    }

    public FieldShapes shapes() {
        return shapes;
    }

    public Screens screens() {
        return screens;
    }

    public ScreenSchemes screenSchemes() {
        return screenSchemes;
    }

    public TypeScreenSchemes typeScreenSchemes() {
        return typeScreenSchemes;
    }

    public ScreenFactory screenFactory() {
        return screenFactory;
    }

    /** What the plugin system needs to take field types and searchers of plugins into service. */
    public List<ModuleKind> moduleKinds() {
        return moduleKinds;
    }
}
