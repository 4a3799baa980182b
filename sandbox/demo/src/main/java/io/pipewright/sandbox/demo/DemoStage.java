package io.pipewright.sandbox.demo;

/** A stage as the demo needs it: its status, and what a deal carries in it. */
record DemoStage(String key, String status, String probability, String category) {}
