package org.mrcnetwork.tenancy;

import org.springframework.core.task.TaskDecorator;

/**
 * Carries the speaking centre, and for whom it speaks, from the submitter to the thread that runs the task. Event listeners and streamed
 * responses depend on it: Modulith marks a publication completed outside ordinary aspects.
 */
public final class TenancyTaskDecorator implements TaskDecorator {

    @Override
    public Runnable decorate(Runnable task) {
        return Tenancy.speaker()
                .<Runnable>map(speaker -> () -> Tenancy.<Boolean, RuntimeException>callAs(speaker, () -> {
                    task.run();
                    return true;
                }))
                .orElse(task);
    }
}
