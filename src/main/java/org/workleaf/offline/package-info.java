/** What lets a published guide open without a network: its service worker with the list of its files, and its manifest. */
package org.workleaf.offline;
