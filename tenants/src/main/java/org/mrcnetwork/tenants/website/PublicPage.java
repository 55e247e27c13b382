package org.mrcnetwork.tenants.website;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On controllers whose answers people read as pages, so that their problems are pages too. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface PublicPage {}
