/** JQL: reading it, turning it into one SQL statement narrowed to what the searcher may browse, and the index it looks through. */
package io.pipewright.sandbox.search;
