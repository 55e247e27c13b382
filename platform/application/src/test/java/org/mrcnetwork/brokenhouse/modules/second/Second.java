package org.mrcnetwork.brokenhouse.modules.second;

/** The neighbour. */
public class Second {}
