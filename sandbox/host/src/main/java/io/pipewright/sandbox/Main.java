package io.pipewright.sandbox;

/** Starts the sandbox from system properties; see {@link Options}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        try {
            Sandbox sandbox = Sandbox.start(Options.from(System.getProperties()));
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "stop"));
            System.out.println(sandbox.welcome());
        } catch (StartFailure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }
}
