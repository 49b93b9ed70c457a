using Kubeflow;
using Kubeflow.Bridge;
using Kubeflow.Pipelines;

// The records that Python has classes of. What they are made of comes with them.
[assembly: PythonSpec(typeof(LocalOptions), Computed = [nameof(LocalOptions.MaxParallelSteps), nameof(LocalOptions.S3)])]
[assembly: PythonSpec(typeof(RunOptions))]
