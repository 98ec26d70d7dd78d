/** Benchmarks that run Workleaf and other static site generators as processes on the same content. */
package org.workleaf.bench;
