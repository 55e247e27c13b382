/**
 * What centres tell people, kept true (handbook 4.5): fact sheets, leaflets, guides and the like, made of statements that
 * each have an official source, a centre that owns them, and a day by which somebody compares the two again. Whoever
 * owns a sheet writes it, two people look at it, other centres translate it, add to it for their own visitors and say
 * what is wrong with it. What grows old says so and falls out of print; a translation is outdated block by block.
 */
@ApplicationModule(allowedDependencies = {"onboarding", "directory", "links", "search"})
@NullMarked
package org.mrcnetwork.network.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
