"""Files that the bridge writes: what verbs take, and stubs of the C# API. Written anew with ``python -m kubeflow_dotnet._generated``."""
