package com.atlassian.event.api;

/** Marks a method that receives events of its parameter's type. */
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
@java.lang.annotation.Target(java.lang.annotation.ElementType.METHOD)
public @interface EventListener {}
