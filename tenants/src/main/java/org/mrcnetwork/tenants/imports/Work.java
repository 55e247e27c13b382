package org.mrcnetwork.tenants.imports;

/** What is done with an import in the background, so much at a time as one transaction holds. */
interface Work {

    /**
     * Does the next part, and writes down how far it is.
     *
     * @return false when there was nothing left
     */
    boolean step(ClientImport now);

    /** What comes of it when all is done. */
    ImportStatus outcome();
}
