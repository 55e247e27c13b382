/** A house that breaks every rule once, so that the rules are seen to fail. */
package org.mrcnetwork.brokenhouse;
