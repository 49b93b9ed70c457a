using System.Runtime.CompilerServices;
using Kubeflow.Pipelines.Rules;

namespace Kubeflow.Pipelines;

/// <summary>A task's settings. Each returns the task, under its own type.</summary>
public static class PipelineTaskSettings
{
    extension<T>(T task) where T : PipelineTask
    {
        /// <summary>Starts the task after others have ended, though it takes nothing from them.</summary>
        /// <param name="others">Tasks of the same pipeline.</param>
        /// <param name="file">Filled in by the compiler.</param>
        /// <param name="line">Filled in by the compiler.</param>
        public T After(IEnumerable<PipelineTask> others, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        {
            foreach (var other in others)
                task.Add(other.Node, new SourceLocation(file, line));
            return task;
        }

        /// <summary>Starts the task after another has ended, though it takes nothing from it.</summary>
        /// <param name="other">A task of the same pipeline.</param>
        /// <param name="file">Filled in by the compiler.</param>
        /// <param name="line">Filled in by the compiler.</param>
        public T After(PipelineTask other, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
            task.Add(other.Node, new SourceLocation(file, line));

        /// <summary>Starts the task after an exit handler's body has ended.</summary>
        /// <param name="other">The exit handler.</param>
        /// <param name="file">Filled in by the compiler.</param>
        /// <param name="line">Filled in by the compiler.</param>
        public T After(ExitHandler other, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
            task.Add(other.Node, new SourceLocation(file, line));

        /// <summary>Gives the task a name for people.</summary>
        /// <param name="name">Free text.</param>
        /// <param name="file">Filled in by the compiler.</param>
        /// <param name="line">Filled in by the compiler.</param>
        public T DisplayName(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        {
            task.Report(ValueOfTheRun.Find(name, $"The display name of task '{task.Name}'", new(file, line)), new(file, line));
            task.Node.DisplayName = name;
            return task;
        }

        /// <summary>Whether an earlier result of the same work may be used again.</summary>
        /// <param name="enable">Default without this call: true.</param>
        /// <param name="key">A key of your own in place of the computed one: equal keys mean equal results.</param>
        /// <param name="file">Filled in by the compiler.</param>
        /// <param name="line">Filled in by the compiler.</param>
        public T Cache(bool enable, string? key = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        {
            task.Report(ValueOfTheRun.Find(key, $"The cache key of task '{task.Name}'", new(file, line)), new(file, line));
            task.Node.OwnSettings.EnableCache = enable;
            task.Node.OwnSettings.CacheKey = key;
            return task;
        }

        /// <summary>Tries the task again when it fails.</summary>
        /// <param name="count">Tries after the first.</param>
        /// <param name="backoff">The wait before the first retry, whole seconds. Default: none.</param>
        /// <param name="factor">What the wait is multiplied with each time. Default: 2.</param>
        /// <param name="maxBackoff">The longest wait, whole seconds. Default: one hour.</param>
        /// <param name="file">Filled in by the compiler.</param>
        /// <param name="line">Filled in by the compiler.</param>
        public T Retry(
            int count, TimeSpan? backoff = null, double? factor = null, TimeSpan? maxBackoff = null,
            [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        {
            var wrong = count < 0 ? "a retry count is 0 or more"
                : backoff < TimeSpan.Zero || maxBackoff < TimeSpan.Zero ? "a wait is not negative"
                : factor is <= 0 or double.NaN or double.PositiveInfinity ? "a factor is above 0"
                : null;
            task.Report(wrong is null ? null : WrongSetting.Of(task.Name, "Retry", wrong, new(file, line)), new(file, line));
            task.Node.OwnSettings.Retry = new RetrySettings(count, backoff, factor, maxBackoff);
            return task;
        }

        /// <summary>Sets an environment variable of the step; a second call with the same name replaces its value.</summary>
        /// <param name="name">Its name.</param>
        /// <param name="value">Its value.</param>
        /// <param name="file">Filled in by the compiler.</param>
        /// <param name="line">Filled in by the compiler.</param>
        public T Environment(string name, string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        {
            var location = new SourceLocation(file, line);
            if (!task.Needs("Environment", location))
                return task;
            task.Report(name.Length > 0 ? null : WrongSetting.Of(task.Name, "Environment", "a variable has a name", location), location);
            task.Report(
                ValueOfTheRun.Find(value, $"Environment variable '{name}' of task '{task.Name}'", location, "Give the value to an input of the step."), location);
            task.Node.OwnSettings.SetVariable(name, value);
            return task;
        }

        /// <summary>Sets the cores the step asks for and may use.</summary>
        /// <param name="request">Such as <c>2</c> or <c>500m</c>.</param>
        /// <param name="limit">Likewise.</param>
        /// <param name="file">Filled in by the compiler.</param>
        /// <param name="line">Filled in by the compiler.</param>
        public T Cpu(Value? request = null, Value? limit = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        {
            if (task.Needs("Cpu", new(file, line)))
            {
                task.Node.OwnSettings.CpuRequest = Quantity.Cpu(task.Node, request, new(file, line)) ?? task.Node.Settings.CpuRequest;
                task.Node.OwnSettings.CpuLimit = Quantity.Cpu(task.Node, limit, new(file, line)) ?? task.Node.Settings.CpuLimit;
            }
            return task;
        }

        /// <summary>Sets the memory the step asks for and may use.</summary>
        /// <param name="request">Such as <c>4Gi</c> or <c>512M</c>.</param>
        /// <param name="limit">Likewise.</param>
        /// <param name="file">Filled in by the compiler.</param>
        /// <param name="line">Filled in by the compiler.</param>
        public T Memory(Value? request = null, Value? limit = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        {
            if (task.Needs("Memory", new(file, line)))
            {
                task.Node.OwnSettings.MemoryRequest = Quantity.Memory(task.Node, request, new(file, line)) ?? task.Node.Settings.MemoryRequest;
                task.Node.OwnSettings.MemoryLimit = Quantity.Memory(task.Node, limit, new(file, line)) ?? task.Node.Settings.MemoryLimit;
            }
            return task;
        }

        /// <summary>Asks for accelerators.</summary>
        /// <param name="type">The resource's name, such as <c>nvidia.com/gpu</c>; null leaves it as it is.</param>
        /// <param name="count">How many; null leaves it as it is (1 where only the type is set).</param>
        /// <param name="file">Filled in by the compiler.</param>
        /// <param name="line">Filled in by the compiler.</param>
        public T Accelerator(Value? type = null, Value? count = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        {
            if (!task.Needs("Accelerator", new(file, line)))
                return task;
            var settings = task.Node.OwnSettings;
            settings.AcceleratorType = type is null ? settings.AcceleratorType : Quantity.Text(task.Node, "Accelerator", type, new(file, line));
            settings.AcceleratorCount = count is null
                ? settings.AcceleratorCount ?? (type is null ? null : "1")
                : Quantity.Count(task.Node, count, new(file, line));
            return task;
        }

        /// <summary>Runs the step in another image.</summary>
        /// <param name="image">The image; a value of the run must be the whole text.</param>
        /// <param name="file">Filled in by the compiler.</param>
        /// <param name="line">Filled in by the compiler.</param>
        public T ContainerImage(Value image, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        {
            if (task.Needs("ContainerImage", new(file, line)))
                task.Node.OwnSettings.Image = Quantity.Text(task.Node, "ContainerImage", image, new(file, line));
            return task;
        }

        /// <summary>Runs the task also when a task before it failed. Every input that comes from such a task needs a default.</summary>
        /// <param name="file">Filled in by the compiler.</param>
        /// <param name="line">Filled in by the compiler.</param>
        public T IgnoreUpstreamFailure([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        {
            task.Report(null, new(file, line));
            task.Node.OwnSettings.IgnoreUpstreamFailure = new(file, line);
            return task;
        }

        /// <summary>Sets what only Kubernetes knows: secrets, volumes, nodes, pods. On this machine it has no effect, and the run says so.</summary>
        /// <param name="set">Sets it.</param>
        /// <param name="file">Filled in by the compiler.</param>
        /// <param name="line">Filled in by the compiler.</param>
        public T Kubernetes(Action<KubernetesSettings> set, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        {
            var location = new SourceLocation(file, line);
            if (!task.Needs("Kubernetes", location))
                return task;
            set(new KubernetesSettings(task, location));
            // As in KFP, the task waits for what names its secrets and volumes.
            foreach (var channel in KubernetesConfig.Channels(task.Node.OwnSettings.Kubernetes ??= [], task.Node.Owner).Distinct())
                if (Dependencies.ProducerOf(channel) is TaskNode producer && task.Node.After.All(a => !ReferenceEquals(a.Node, producer)))
                    task.Add(producer, location);
            return task;
        }

        private void Report(Fault? fault, SourceLocation location) => task.Node.Owner.ReportAny(fault, location);

        private T Add(GraphNode other, SourceLocation location)
        {
            var owner = task.Node.Owner;
            owner.EnsureOpen(location);
            if (!ReferenceEquals(other.Owner, owner))
                owner.Report(OtherPipeline.Of(task.Name, $"task '{other.Name}'", location));
            else if (ReferenceEquals(other, task.Node))
                owner.Report(Cycle.Of([task.Name, task.Name], location));
            else if (OutOfScope.OfAfter(task.Node, other, location) is { } fault)
                owner.Report(fault);
            else
                task.Node.RunAfter(other, location);
            return task;
        }

        private bool Needs(string setting, SourceLocation location)
        {
            task.Node.Owner.EnsureOpen(location);
            if (task.Node.Component.Implementation is ContainerImplementation)
                return true;
            task.Node.Owner.Report(WrongSetting.Of(
                task.Name, setting, task.Node.Component.Implementation is ImporterImplementation ? "an importer runs no container" : "a pipeline runs no container of its own",
                location));
            return false;
        }
    }
}
