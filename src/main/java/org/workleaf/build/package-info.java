/** From a valid guide to the folder with its site: staging, atomic update, and checks of what was rendered. */
package org.workleaf.build;
