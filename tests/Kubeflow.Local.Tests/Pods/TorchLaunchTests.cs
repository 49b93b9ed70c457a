namespace Kubeflow.Clusters.Local.Tests;

/// <summary>Torchrun's commands, read.</summary>
public class TorchLaunchTests
{
    private static readonly Dictionary<string, string> Pod = new()
    {
        ["PET_NNODES"] = "2", ["PET_NPROC_PER_NODE"] = "2", ["PET_NODE_RANK"] = "1", ["PET_MASTER_ADDR"] = "127.0.0.1", ["PET_MASTER_PORT"] = "20001",
    };

    [TestCase("torchrun train.py --lr 1", "python3 -u train.py --lr 1")]
    [TestCase("torchrun --no-python python3 train.py", "python3 train.py")]
    [TestCase("torchrun --no_python ./program", "./program")]
    [TestCase("torchrun -m package.train x", "python3 -u -m package.train x")]
    [TestCase("torchrun --nproc_per_node=2 --rdzv_backend c10d train.py", "python3 -u train.py")]
    [TestCase("python3.12 -m torch.distributed.run --nnodes 2 train.py", "python3.12 -u train.py")]
    [TestCase("/usr/bin/torchrun train.py", "python3 -u train.py")]
    public void Plan_Command_IsTwoProcessesOfItsProgram(string command, string program)
    {
        var plan = TorchLaunch.Plan(command.Split(' '), Pod).ToList();
        Assert.That(plan.Select(p => string.Join(' ', p.Words)), Is.EqualTo(new[] { program, program }));
    }

    [Test]
    public void Plan_NodeOfSeveral_NumbersItsProcessesAfterThoseBefore()
    {
        var plan = TorchLaunch.Plan(["torchrun", "train.py"], Pod).Select(p => p.Environment).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Select(e => (e["RANK"], e["LOCAL_RANK"], e["WORLD_SIZE"], e["LOCAL_WORLD_SIZE"], e["GROUP_RANK"])), Is.EqualTo(new[] { ("2", "0", "4", "2", "1"), ("3", "1", "4", "2", "1") }));
            Assert.That(plan.Select(e => (e["MASTER_ADDR"], e["MASTER_PORT"])), Is.All.EqualTo(("127.0.0.1", "20001")));
        }
    }

    [Test]
    public void Plan_PlainCommandOfATorchPod_IsOneProcessThatKnowsItsRank()
    {
        var (words, environment) = TorchLaunch.Plan(["python3", "train.py"], Pod).Single();
        Assert.That(words, Is.EqualTo(new[] { "python3", "train.py" }));
        Assert.That((environment["RANK"], environment["WORLD_SIZE"], environment["LOCAL_RANK"]), Is.EqualTo(("1", "2", "0")));
    }

    [TestCase("torchrun")]
    [TestCase("torchrun --nproc-per-node=many train.py")]
    [TestCase("torchrun --unheard-of train.py")]
    [TestCase("torchrun --nnodes=2 train.py")]
    public void Plan_CommandThatCannotBeRead_SaysWhy(string command) =>
        Assert.That(() => TorchLaunch.Plan(command.Split(' '), new Dictionary<string, string>()).ToList(), Throws.InstanceOf<ContainerNotReadyException>());
}
