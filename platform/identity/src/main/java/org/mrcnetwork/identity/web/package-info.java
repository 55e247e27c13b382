/** What all pages have in common: language, headers, and what to say when something is missing. */
@NullMarked
package org.mrcnetwork.identity.web;

import org.jspecify.annotations.NullMarked;
