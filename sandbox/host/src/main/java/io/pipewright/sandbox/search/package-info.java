/** JQL: reading it, turning it into one condition narrowed to what the searcher may browse, and the Lucene index it looks through. */
package io.pipewright.sandbox.search;
