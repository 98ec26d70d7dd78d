/** The output of a build: staging, atomic update, and checks of rendered pages and PDFs. */
package org.workleaf.build;
