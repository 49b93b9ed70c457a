using Kubeflow.Pipelines.Execution;

return await StepHost.RunAsync(args);
