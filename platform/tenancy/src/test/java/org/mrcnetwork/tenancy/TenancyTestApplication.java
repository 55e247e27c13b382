package org.mrcnetwork.tenancy;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The tenancy library alone, with nothing of the network or of the centres' modules. */
@SpringBootApplication
class TenancyTestApplication {}
