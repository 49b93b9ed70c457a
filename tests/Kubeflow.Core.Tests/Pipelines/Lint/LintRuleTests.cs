using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;
using static Kubeflow.Core.Tests.Pipelines.Lint.LintDocuments;

namespace Kubeflow.Core.Tests.Pipelines.Lint;

/// <summary>Each rule: found on the target it is about, with what happens there, and not on one that has what is needed.</summary>
public class LintRuleTests
{
    private static readonly Component First = Component.Container("first").OptionalInput<string>("text").Image("alpine").Command("true").Build();

    private static IEnumerable<TestCaseData> Cases()
    {
        yield return Case("Literals", "KF6001", "kfp-2.15", LintEffect.Refused, "kfp-2.16", Changed("parameterType: STRING, isOptional: true", "parameterType: STRING, isOptional: true, literals: [hello]"));
        yield return Case("Passthrough", "KF6001", "kfp-2.14", LintEffect.Refused, "kfp-2.15", Changed("comp-second: {executorLabel: exec-second}", "comp-second: {executorLabel: exec-second, taskConfigPassthroughs: [{field: ENV}]}"));
        yield return Case("TaskConfigType", "KF6001", "kfp-2.14", LintEffect.Refused, "kfp-2.15", Changed("parameterType: STRING, isOptional: true", "parameterType: TASK_CONFIG, isOptional: true", "runtimeValue: {constant: hello}", "runtimeValue: {constant: {}}"));
        yield return Case("CacheKeyRefused", "KF6001", "kfp-2.3", LintEffect.Refused, "kfp-next", Authored(p => p.Add(First).Cache(true, "k")));
        yield return Case("CacheKeyIgnored", "KF6001", "kfp-2.17", LintEffect.Ignored, "kfp-next", Authored(p => p.Add(First).Cache(true, "k")));
        yield return Case("Workspace", "KF6001", "kfp-2.5", LintEffect.Refused, "kfp-2.15", WithConfig("workspace: {size: 1Gi}"));
        yield return Case("WorkspaceIgnored", "KF6001", "kfp-2.14", LintEffect.Ignored, "kfp-2.15", WithConfig("workspace: {size: 1Gi}"));
        yield return Case("Ttl", "KF6001", "kfp-2.16", LintEffect.Refused, "kfp-2.17", WithConfig("resourceTtlOnSuccess: 60"));
        yield return Case("Deadline", "KF6001", "kfp-2.16", LintEffect.Refused, "kfp-2.17", WithConfig("activeDeadlineSeconds: 60"));
        yield return Case("OldTtl", "KF6001", "kfp-2.17", LintEffect.Refused, "local", WithConfig("resourceTtl: 60"));
        yield return Case("Semaphore", "KF6001", "kfp-2.15", LintEffect.Refused, "local", WithConfig("semaphoreKey: s"));
        yield return Case("Mutex", "KF6001", "kfp-2.14", LintEffect.Ignored, "local", WithConfig("mutexName: m"));
        yield return Case("OptionalInCondition", "KF6002", "local", LintEffect.Risky, null, Authored(p => p.If(p.Parameter("mode", (string?)null) == "fast", then => then.Add(First))));
        yield return Case("OptionalIntoGroup", "KF6002", "kfp-next", LintEffect.Risky, null, Authored(p =>
        {
            var mode = p.Parameter("mode", (string?)null);
            p.ParallelFor(["a"], (each, _) => each.Add(First).With("text", mode));
        }));
        yield return Case("SettingThatFails", "KF6004", "kfp-2.0", LintEffect.Fails, "kfp-2.1", WithSetting("imagePullPolicy: Always"));
        yield return Case("SettingThatIsIgnored", "KF6004", "kfp-2.15", LintEffect.Ignored, "kfp-2.16", WithSetting("securityContext: {runAsUser: '1000'}"));
        yield return Case("AffinityKnownAndIgnored", "KF6004", "kfp-2.5", LintEffect.Ignored, "kfp-2.14", WithSetting("nodeAffinity: [{weight: 3}]"));
        yield return Case("SettingOfNoVersion", "KF6004", "kfp-next", LintEffect.Ignored, "local", WithSetting("enabledSharedMemory: {volumeName: v, size: 1Gi}"));
        yield return Case("NestedSetting", "KF6004", "kfp-2.15", LintEffect.Ignored, "kfp-2.16", WithSetting("pvcMount: [{constant: c, mountPath: /c, subPath: s}]"));
        yield return Case("NameOfTheRun", "KF6004", "kfp-2.4", LintEffect.Fails, "kfp-2.5", WithSetting("secretAsVolume: [{secretNameParameter: {componentInputParameter: s}, mountPath: /s}]"));
        yield return Case("ArtifactLoop", "KF6005", "kfp-next", LintEffect.Refused, "local", Authored(p => p.ParallelFor(p.InputArtifactList<Dataset>("all", optional: true), (each, item) => each.Add(Step).With("data", item))));
        yield return Case("ExitTask", "KF6006", "kfp-2.3", LintEffect.Risky, "kfp-2.4", Authored(p => p.ExitHandler(p.Add(First), body => body.Add(First))));
        yield return Case("GraphOutput", "KF6007", "kfp-2.3", LintEffect.Fails, "kfp-2.4", Authored(p =>
        {
            var inner = Pipeline.Define("inner", i => i.Output("value", i.Add(Step).Output<string>()));
            p.Add(First).With("text", p.Add(inner).Output<string>("value"));
        }));
        yield return Case("OneOfArtifacts", "KF6008", "kfp-2.16", LintEffect.Risky, "kfp-2.17", Authored(p =>
        {
            IArtifactValue<Dataset>? a = null, b = null;
            p.If(p.Add(Step).Output<string>() == "x", then => a = then.Add(Step).Artifact<Dataset>("made")).Else(other => b = other.Add(Step).Artifact<Dataset>("made"));
            p.Add(Step).With("data", p.OneOf([a!, b!]));
        }));
        yield return Case("Collected", "KF6009", "kfp-2.5", LintEffect.Fails, "kfp-2.14", Authored(p => p.Add(Step).With("texts", p.Collected(p.ParallelFor(["a"], (each, _) => each.Add(Step).Output<string>())))));
        yield return Case("FinalStatus", "KF6010", "kfp-2.5", LintEffect.Fails, "kfp-2.14", Changed("runtimeValue: {constant: hello}", "taskFinalStatus: {producerTask: group}", "parameterType: STRING, isOptional", "parameterType: TASK_FINAL_STATUS, isOptional", "pipelinechannel--first-Output: {taskOutputParameter: {producerTask: first, outputParameterKey: Output}}", "pipelinechannel--first-Output: {runtimeValue: {constant: a}}"));
        yield return Case("RootFinalStatus", "KF6010", "kfp-2.17", LintEffect.Refused, "local", Changed("root:\n", "root:\n  inputDefinitions: {parameters: {status: {parameterType: TASK_FINAL_STATUS, isOptional: true}}}\n"));
        yield return Case("Parallelism", "KF6011", "kfp-2.1", LintEffect.Ignored, "kfp-2.2", Authored(p => p.ParallelFor(["a"], (each, _) => each.Add(First), parallelism: 2)));
        yield return Case("ImageOfTheRun", "KF6012", "kfp-2.3", LintEffect.Fails, "kfp-2.4", Authored(p => p.Add(First).ContainerImage(p.Parameter("image", "alpine"))));
        yield return Case("CpuOfTheRun", "KF6012", "kfp-2.3", LintEffect.Ignored, "kfp-2.4", Authored(p => p.Add(First).Cpu(limit: p.Parameter("cpu", "1"))));
        yield return Case("OnlyNewResources", "KF6012", "kfp-2.3", LintEffect.Ignored, "kfp-2.4", Changed("exec-first: {container: {image: alpine,", "exec-first: {container: {image: alpine, resources: {resourceCpuLimit: '1'},"));
        yield return Case("TextAroundTheImage", "KF6012", "kfp-2.17", LintEffect.Fails, "local", Changed("exec-first: {container: {image: alpine,", "exec-first: {container: {image: \"a/{{$.inputs.parameters['text']}}\","));
        yield return Case("NumberAsCpu", "KF6012", "kfp-2.17", LintEffect.Fails, "local", Changed("exec-first: {container: {image: alpine,", "exec-first: {container: {image: alpine, resources: {resourceCpuLimit: \"{{$.inputs.parameters['text']}}\"},", "parameterType: STRING, isOptional", "parameterType: NUMBER_INTEGER, isOptional", "constant: hello", "constant: 1"));
        yield return Case("Retry", "KF6013", "kfp-2.4", LintEffect.Ignored, "kfp-2.5", Authored(p => p.Add(First).Retry(2)));
        yield return Case("RetryOfAPipeline", "KF6013", "kfp-2.5", LintEffect.Ignored, "kfp-2.14", Authored(p => p.Add(Pipeline.Define("inner", i => i.Add(First))).Retry(2)));
        yield return Case("Factor", "KF6014", "kfp-2.5", LintEffect.Fails, "local", Authored(p => p.Add(First).Retry(2, factor: 1.5)));
        yield return Case("FactorOnArgo", "KF6014", "argo", LintEffect.Ignored, "local", Authored(p => p.Add(First).Retry(2, factor: 1.5)));
        yield return Case("Concat", "KF6015", "kfp-next", LintEffect.Fails, "local", Changed("exec-first: {container: {image: alpine, command: [echo]}}", "exec-first: {container: {image: alpine, command: [echo, '{\"Concat\": [\"a\", \"b\"]}']}}"));
        yield return Case("IfPresent", "KF6015", "kfp-2.16", LintEffect.Fails, "kfp-2.17", Changed("exec-first: {container: {image: alpine, command: [echo]}}", "exec-first: {container: {image: alpine, command: [echo, '{\"IfPresent\": {\"InputName\": \"text\", \"Then\": \"a\"}}']}}"));
        yield return Case("IfPresentArtifact", "KF6015", "kfp-2.17", LintEffect.Fails, "local", Authored(p => p.Add(Component.Container("c").InputArtifact<Dataset>("d", optional: true).Image("i").Command(Placeholder.IfPresent("d", "yes", null)).Build())));
        yield return Case("Metadata", "KF6015", "kfp-2.17", LintEffect.Fails, "local", Changed("exec-second: {container: {image: alpine, command: [echo]}}", "exec-second: {container: {image: alpine, command: [\"{{$.inputs.artifacts['a'].metadata['k']}}\"]}}"));
        yield return Case("JobNameInCommand", "KF6015", "kfp-2.17", LintEffect.Fails, "local", Changed("exec-second: {container: {image: alpine, command: [echo]}}", "exec-second: {container: {image: alpine, command: ['{{$.pipeline_job_name}}']}}"));
        yield return Case("JobName", "KF6015", "kfp-2.4", LintEffect.Ignored, "kfp-2.5", Changed("constant: hello", "constant: '{{$.pipeline_job_name}}'"));
        yield return Case("JobNameInText", "KF6015", "kfp-2.17", LintEffect.Ignored, "local", Changed("constant: hello", "constant: 'run {{$.pipeline_job_name}}'"));
        yield return Case("CreateTime", "KF6015", "kfp-2.16", LintEffect.Ignored, "kfp-2.17", Changed("constant: hello", "constant: '{{$.pipeline_job_create_time_utc}}'"));
        yield return Case("OfGoogle", "KF6015", "local", LintEffect.Ignored, null, Changed("constant: hello", "constant: '{{$.location}}'"));
        yield return Case("OptionalOfOld", "KF6016", "kfp-2.4", LintEffect.Risky, "kfp-2.5", Authored(p => p.Add(First).With("text", p.Parameter("text", (string?)null))));
        yield return Case("DefaultOfAGraph", "KF6016", "kfp-2.5", LintEffect.Fails, "kfp-2.14", Authored(p => p.Add(Pipeline.Define("inner", i => i.Add(First).With("text", i.Parameter("text", "a"))))));
        yield return Case("ImportFromATask", "KF6017", "kfp-2.17", LintEffect.Fails, "local", Authored(p => p.Import<Dataset>(p.Add(Step).Output<string>())));
        yield return Case("MetadataOfTheRun", "KF6017", "kfp-2.17", LintEffect.Ignored, "local", Authored(p => p.Import<Dataset>("s3://b/k", metadata: Value.Of(new Dictionary<string, string> { ["k"] = $"{p.Parameter("v", "x")}" }))));
        yield return Case("PathOnACluster", "KF6017", "kfp-2.17", LintEffect.Risky, "local", Authored(p => p.Import<Dataset>("data.csv")));
        yield return Case("Http", "KF6017", "kfp-2.17", LintEffect.Risky, "local", Authored(p => p.Import<Dataset>("https://example.com/d.csv")));
        yield return Case("ModelCar", "KF6017", "kfp-2.4", LintEffect.Fails, "kfp-2.5", Authored(p => p.Import<Model>("oci://r/m:1")));
        yield return Case("ModelCarOfData", "KF6017", "kfp-2.17", LintEffect.Fails, null, Authored(p => p.Import<Dataset>("oci://r/m:1")));
        yield return Case("GoogleStoreHere", "KF6017", "local", LintEffect.Fails, "kfp-2.17", Authored(p => p.Import<Dataset>("gs://b/k")));
        yield return Case("NoWorkspace", "KF6018", "kfp-2.17", LintEffect.Fails, "local", Changed("constant: hello", "constant: '{{$.workspace_path}}/a'"));
        yield return Case("NoWorkspaceForDownload", "KF6018", "kfp-2.17", LintEffect.Fails, "local", Authored(p => p.Import<Dataset>("s3://b/k", downloadToWorkspace: true)));
        yield return Case("WorkspacePatch", "KF6018", "kfp-2.17", LintEffect.Refused, "local", WithConfig("workspace: {size: 1Gi, kubernetes: {pvcSpecPatch: {volumeName: v}}}"));
        yield return Case("Root", "KF6019", "kfp-next", LintEffect.Refused, "kfp-2.17", WithSetting("securityContext: {runAsUser: '0'}"));
        yield return Case("CustomJob", "KF6020", "local", LintEffect.Refused, null, Changed("exec-second: {container: {image: alpine, command: [echo]}}", "exec-second: {customJob: {a: b}}"));
        yield return Case("PreCacheCheck", "KF6020", "kfp-2.17", LintEffect.Ignored, null, Changed("exec-second: {container: {image: alpine,", "exec-second: {container: {image: alpine, lifecycle: {preCacheCheck: {command: [a]}},"));
        yield return Case("AfterAHook", "KF6021", "kfp-2.17", LintEffect.Refused, "local", Authored(p => p.Add(First).After(p.Add(First).After(p.Add(First)).IgnoreUpstreamFailure())));
        yield return Case("TwoHooks", "KF6021", "kfp-2.17", LintEffect.Ignored, "local", Authored(p =>
        {
            var first = p.Add(First);
            p.Add(First).After(first).IgnoreUpstreamFailure();
            p.Add(First).After(first).IgnoreUpstreamFailure();
        }));
        yield return Case("ListIntoAGraph", "KF6022", "kfp-2.17", LintEffect.Risky, "local", Authored(p => p.Add(Pipeline.Define("inner", i => { i.InputArtifactList<Dataset>("all"); i.Add(First); })).With("all", p.Collected(p.ParallelFor(["a"], (each, _) => each.Add(Step).Artifact<Dataset>("made"))))));
        yield return Case("HalfAnAccelerator", "KF6023", "kfp-2.17", LintEffect.Ignored, "local", Changed("exec-first: {container: {image: alpine,", "exec-first: {container: {image: alpine, resources: {accelerator: {resourceCount: '1'}},"));
        yield return Case("LongName", "KF6024", "argo", LintEffect.Risky, "local", Changed("name: plain", $"name: {new string('a', 60)}"));
        yield return Case("InputArtifact", "KF6026", "local", LintEffect.Fails, null, Authored(p => p.Add(Step).With("data", p.InputArtifact<Dataset>("data"))));
        yield return Case("MixedItems", "KF6027", "local", LintEffect.Fails, null, Changed("triggerPolicy: {condition: \"inputs.parameter_values['pipelinechannel--first-Output'] == 'a'\"}", "parameterIterator: {itemInput: item, items: {raw: '[1, true]'}}", "pipelinechannel--first-Output: {parameterType: STRING}", "item: {parameterType: NUMBER_INTEGER}, pipelinechannel--first-Output: {parameterType: STRING}"));
        yield return Case("LargeNumber", "KF6028", "local", LintEffect.Ignored, null, Changed("constant: hello", "constant: 9007199254740993"));
        yield return Case("ResourcesHere", "KF6029", "local", LintEffect.Ignored, "kfp-2.17", Authored(p => p.Add(First).Cpu(limit: "1")));
        yield return Case("SettingsHere", "KF6029", "local", LintEffect.Ignored, "kfp-2.17", WithSetting("imagePullPolicy: Always"));
        yield return Case("TimeToLiveHere", "KF6029", "local", LintEffect.Ignored, "kfp-2.17", WithConfig("resourceTtlOnCompletion: 5"));
        yield return Case("SelectorHere", "KF6029", "local", LintEffect.Ignored, "kfp-2.17", WithSetting("nodeSelector: {labels: {disk: ssd}}"));
        yield return Case("SchemaUri", "KF6030", "kfp-2.17", LintEffect.Fails, "local", Changed("outputDefinitions: {parameters:", "outputDefinitions: {artifacts: {a: {artifactType: {schemaUri: x}}}, parameters:"));
        yield return Case("ConstantValue", "KF6030", "kfp-2.17", LintEffect.Fails, "local", Changed("constant: hello", "constantValue: {stringValue: hello}"));
        yield return Case("RuntimeParameter", "KF6030", "kfp-2.17", LintEffect.Fails, "local", Changed("constant: hello", "runtimeParameter: hello"));
    }

    [TestCaseSource(nameof(Cases))]
    public void Check_Rule_IsFoundOnItsTargetOnly(string rule, string on, LintEffect effect, string? notOn, Func<PipelineDocument> document)
    {
        var read = document();
        var found = Linter.Check(read, TargetProfile.Parse(on)).Where(f => f.Rule.Id == rule).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found, Is.Not.Empty);
            Assert.That(found.Select(f => f.Effect), Has.All.EqualTo(effect));
            Assert.That(found.Select(f => f.Message), Has.All.EndsWith(".").And.All.Not.Contain("\n"));
            Assert.That(found.Select(f => f.Hint), Has.All.EndsWith("."));
            Assert.That(found.Select(f => f.Where), Has.All.Not.Empty);
            if (read.Places is not null)
                Assert.That(found.Select(f => f.Location.Line), Has.All.GreaterThan(0));
            if (notOn is not null)
                Assert.That(Linter.Check(read, TargetProfile.Parse(notOn)).Where(f => f.Rule.Id == rule), Is.Empty);
        }
    }

    [Test]
    public void Cases_OfRules_AreThereForEach() =>
        Assert.That(Cases().Select(c => (string)c.Arguments[0]!).Append("KF6003").Append("KF6025").Distinct().Order(), Is.EqualTo(Enumerable.Range(6001, 30).Select(n => $"KF{n}")));

    private static TestCaseData Case(string name, string rule, string on, LintEffect effect, string? notOn, Func<PipelineDocument> document) =>
        new TestCaseData(rule, on, effect, notOn, document).SetArgDisplayNames($"{rule}_{name}");
}
