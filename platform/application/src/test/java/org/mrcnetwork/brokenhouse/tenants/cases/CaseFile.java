package org.mrcnetwork.brokenhouse.tenants.cases;

/** Something that one centre does. */
public class CaseFile {}
