/** The web interface: its files and its sessions. */
@NullMarked
package dev.docket.api.web;

import org.jspecify.annotations.NullMarked;
