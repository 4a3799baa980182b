package io.pipewright.sandbox.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.pipewright.sandbox.db.Database;
import io.pipewright.sandbox.plugin.ModuleKind;
import io.pipewright.sandbox.plugin.PluginModule;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.java.ao.ActiveObjectsException;
import net.java.ao.EntityManager;
import net.java.ao.RawEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** {@code <ao>}: brings the plugin's tables up to its entities, then opens its store. */
public final class AoModuleKind implements ModuleKind {

    private static final Logger LOG = LoggerFactory.getLogger(AoModuleKind.class);

    private final Database database;
    private final AoEngine engine;
    private final Map<String, PluginActiveObjects> stores = new ConcurrentHashMap<>();

    public AoModuleKind(Database database) {
        this.database = database;
        this.engine = new AoEngine(database);
    }

    /** The store of one plugin, for the service that the plugin imports. */
    public ActiveObjects activeObjects(String pluginKey) {
        return store(pluginKey);
    }

    private PluginActiveObjects store(String pluginKey) {
        return stores.computeIfAbsent(pluginKey, PluginActiveObjects::new);
    }

    @Override
    public String element() {
        return "ao";
    }

    @Override
    public void enable(PluginModule module) throws Exception {
        if (module.xml().getElementsByTagName("upgradeTask").getLength() > 0) {
            throw new UnsupportedOperationException("<ao> upgradeTask: see docs/sandbox-parity.md, row Active Objects");
        }
        AoNames names = new AoNames(namespace(module));
        EntityManager manager = engine.entityManager(names);
        List<Class<? extends RawEntity<?>>> entities = entities(module);
        database.locks().alone("sandbox.ao." + names.prefix(), () -> migrate(manager, entities));
        store(module.pluginKey()).open(manager);
        LOG.info("Plugin {}: tables {}_* are up to date", module.pluginKey(), names.prefix());
    }

    private static String namespace(PluginModule module) {
        return module.attribute("namespace").isEmpty() ? module.pluginKey() : module.attribute("namespace");
    }

    private static List<Class<? extends RawEntity<?>>> entities(PluginModule module) throws ClassNotFoundException {
        List<Class<? extends RawEntity<?>>> entities = new ArrayList<>();
        NodeList names = module.xml().getElementsByTagName("entity");
        for (int i = 0; i < names.getLength(); i++) {
            entities.add(entity(
                    module.loadClass(((Element) names.item(i)).getTextContent().strip())));
        }
        return entities;
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends RawEntity<?>> entity(Class<?> type) {
        if (!type.isInterface() || !RawEntity.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException(type.getName() + " is no interface that extends RawEntity");
        }
        refuseDefaultMethods(type);
        return (Class<? extends RawEntity<?>>) type;
    }

    /** The engine would take the entity and fail when the first one is created. */
    private static void refuseDefaultMethods(Class<?> type) {
        for (Method method : type.getMethods()) {
            if (method.isDefault()) {
                throw new IllegalArgumentException(type.getName() + "." + method.getName()
                        + " is a default method; it is not a valid getter or setter");
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void migrate(EntityManager manager, List<Class<? extends RawEntity<?>>> entities) {
        try {
            manager.migrate(entities.toArray(Class[]::new));
        } catch (SQLException e) {
            throw new ActiveObjectsException(e.getMessage(), e);
        }
    }

    @Override
    public void disable(PluginModule module) {
        store(module.pluginKey()).close();
    }
}
