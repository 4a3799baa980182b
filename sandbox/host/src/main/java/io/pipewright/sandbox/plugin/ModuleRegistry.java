package io.pipewright.sandbox.plugin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Holds the modules that are in service. A plugin's modules appear and disappear together. */
public final class ModuleRegistry implements PluginModules {

    private volatile List<LoadedModule> modules = List.of();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    void add(List<LoadedModule> added) {
        List<LoadedModule> all = new ArrayList<>(modules);
        all.addAll(added);
        replace(all);
    }

    void removeAllOf(String pluginKey) {
        replace(modules.stream()
                .filter(module -> !module.pluginKey().equals(pluginKey))
                .toList());
    }

    private void replace(List<LoadedModule> all) {
        modules = List.copyOf(all);
        listeners.forEach(Runnable::run);
    }

    @Override
    public List<PluginModule> ofKind(String kind) {
        return modules.stream()
                .filter(module -> module.kind().equals(kind))
                .sorted(Comparator.comparingInt(LoadedModule::weight))
                .map(PluginModule.class::cast)
                .toList();
    }

    @Override
    public Optional<PluginModule> byCompleteKey(String completeKey) {
        return modules.stream()
                .filter(module -> module.completeKey().equals(completeKey))
                .map(PluginModule.class::cast)
                .findFirst();
    }

    @Override
    public Optional<Object> createDeclared(String kind, String className) {
        return modules.stream()
                .filter(module -> module.kind().equals(kind)
                        && DeclaredClasses.of(module.xml()).contains(className))
                .findFirst()
                .map(module -> module.create(className));
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
